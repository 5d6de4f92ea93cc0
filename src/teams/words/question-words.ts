/** Words that make a sentence a question or a story rather than a command. Place names do not contain them. */
const QUESTION_WORD =
  /(?:^| )(?:what|whats|how|hows|why|when|who|whos|whose|which|should|shall|does|did|do|is|are|was|were|am|if|because|cos|but|not|cant|wont|dont|doesnt|didnt|isnt|says|said|saying|wants|they|theyre|their|he|hes|she|shes|him|her|them|policy|procedure|procedures|guidance|rules|process|working|broken|button|card|need|needs|allowed|without|child|children|kids|risk|wits|beth|sut|pam|pryd|pwy|ddylwn|ddylem|ddylai|oes|ydy|ydi|yw|os|achos bod|nhw|polisi|canllawiau|plentyn|plant)(?: |$)/;
const QUESTION_START =
  /^(?:what|whats|how|hows|why|when|who|whos|whose|which|where|wheres|should|shall|does|did|do|is|are|was|were|am i|has|have|may|must|would it|beth|sut|pam|pryd|pwy|ble|lle|a oes|a ddylwn|a ddylem|a ddylai|a ydy|a yw|ddylwn|oes|ydy|ydi|yw|faint|pa)(?: |$)/;

export const hasQuestionWord = (words: string): boolean => QUESTION_WORD.test(words);
export const startsAsQuestion = (words: string): boolean => QUESTION_START.test(words);
