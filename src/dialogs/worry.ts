/** Whether a line may be of a child somebody is worried about. Where nothing else is known of it, they are asked. */

/** As people name a child, with what they mistype; then what happened, and what people call it. */
const children =
  /\b(?:child(?:ren)?|chil|kids?|kiddo|pup[ia]ls?|studn?ents?|boys?|girls?|lads?|lass(?:es)?|teen(?:ager)?s?|young(?:ster|sters| person| people| man| men| woman| women| lady| lad)|sons?|daughters?|brothers?|sisters?|siblings?|step ?(?:brother|sister|son)|nephew|niece|grandson|foster|placement|toddler|\d{1,2} ?(?:yr|yrs|year|years|y\/o|yo)(?:[ -]?olds?)?|(?:y|yr|year) ?\d{1,2}[a-z]?)\b/;
const recordedEvents =
  /\b(?:sexual\w*|sexuali[sz]ed|inappropriate\w*|touch(?:ed|ing)|flash(?:ed|ing)|naked|nudes?|sexting|porn\w*|indecent\w*|genitals?|private parts|privates|willy|rap(?:e|ed|ing)|assault\w*|abus\w*|groom\w*|harm(?:ed|ful|ing)?|hsb|safegau?rd\w*|saftey|disclos\w*|allegation|conc?erned|concerns?|worr(?:y|ied|ying))\b/;

export const mayBeWorried = (plain: string): boolean => children.test(plain) || recordedEvents.test(plain);
