/** Titles and named documents that a pack gives word for word, because people must find them by that name (catalogue 1.4). */
export const NAMED_DOCUMENTS: readonly string[] = [
  'Guidance on Working with People who are Resistant to the Safeguarding Process',
  'Working with Uncooperative and Hostile Families Practice Guidance',
  'Multi Agency Guidance for Working with Resistant/ Reluctant Carers & Families of Adults at Risk',
  'Concerns in Relation to Inter-Agency Safeguarding Practice',
  'Protocol for Safeguarding Children affected by Parents who are experiencing Mental Ill Health',
  'Safeguarding children from harmful practices related to tradition, culture, religion or superstition',
  'Recording of Meetings by Parents and Service Users Policy',
  'Resolution of Professional Differences Protocol',
  'Working Together to Safeguard People',
  'Mid and West Wales Safeguarding Board',
  'Mid and West Wales Information Sharing Protocol',
  'Mid and West Wales Recording of Meetings by Parents and Service Users Policy',
  'Mid and West Wales Protocol for Safeguarding Children affected by Parents who are experiencing Mental Ill Health',
];
