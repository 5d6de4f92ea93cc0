import type { Elsewhere } from './elsewhere';

/** A board whose guidance Doorstep does not hold, asked for by name: an answer from another board's would mislead. */
export const OTHER_BOARD: Elsewhere = {
  title: 'Other boards', say: [],
  ask: 'that board itself: I hold the guidance of five boards, and not of that one',
  gofyn: "y bwrdd hwnnw ei hun: mae gen i ganllawiau pum bwrdd, ond nid rhai'r bwrdd hwnnw",
};

/** Typed without capitals as often as not, so the nearest and the largest are known by name. */
const PLACES = `north wales|west glamorgan|western bay|gogledd cymru|gorllewin morgannwg|northumberland|newcastle|gateshead|sunderland|south tyneside|north tyneside|tees valley|teesside|hartlepool|darlington|redcar|middlesbrough|cumbria|
  north yorkshire|west yorkshire|south yorkshire|yorkshire|leeds|bradford|sheffield|wakefield|kirklees|hull|york|lancashire|manchester|greater manchester|liverpool|merseyside|cheshire|shropshire|herefordshire|gloucestershire|bristol|
  somerset|devon|cornwall|dorset|wiltshire|hampshire|surrey|sussex|kent|essex|norfolk|suffolk|cambridgeshire|lincolnshire|nottingham|nottinghamshire|derbyshire|leicester|leicestershire|birmingham|coventry|warwickshire|worcestershire|
  staffordshire|london|camden|hackney|croydon|lambeth|oxfordshire|berkshire|buckinghamshire|hertfordshire|bedfordshire|scotland|glasgow|edinburgh|northern ireland|belfast`.replace(/\s*\n\s*/g, '');
const BODY = "(?:'?s)? (?:[Rr]egional |[Ll]ocal |[Aa]rea )?(?:[Ss]afeguarding )?(?:[Cc]hildren'?s? |[Aa]dults?'? )?(?:[Bb]oard|[Pp]artnership|LSCP|LSCB|SCP|SAB)\\b";

const KNOWN_PLACE = new RegExp(`\\b(?:${PLACES})(?:${BODY}|(?:'?s)? (?:(?:county |city )?councils?(?:'?s)? )?(?:safeguarding )?(?:guidance|procedures?|polic(?:y|ies)|protocols?|canllawiau)\\b)|\\b(?:bwrdd|fwrdd) (?:diogelu )?(?:${PLACES})\\b`, 'i');
const BY_NAME = new RegExp(`((?:\\p{Lu}[\\p{L}-]+ )*\\p{Lu}[\\p{L}-]+)${BODY}`, 'gu');
/** Our five, by any part of their names. */
const OURS = /\b(?:cardiff|vale|gwent|durham|cwm|taf|morgannwg|mid|west wales|caerdydd|canolbarth)\b/i;
/** Words with a capital that name no place. */
const NO_PLACE = /\b(?:the|my|our|which|what|does|is|has|their|your|other|each|every|any|this|that|local|regional|national|safeguarding|children'?s?|adults?|all|five|welsh|a|multi|agency)\b/gi;

/** Whether it asks for another board's guidance by name: not where a family moved from or to. */
export function asksOtherBoard(text: string): boolean {
  const plain = text.replace(/\u2019/g, "'");
  return KNOWN_PLACE.test(plain) || [...plain.matchAll(BY_NAME)].some(([, name = '']) => !OURS.test(name) && name.replace(NO_PLACE, '').trim() !== '');
}
