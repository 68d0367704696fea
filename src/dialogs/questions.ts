/** What people ask about their concern, and which of the short answers it is. Whole lines, without capitals. */
import type { Topic } from '../cards/help/questions.ts';
import { exactly } from './phrases.ts';

const it =
  '(?:it|this|that|them|my (?:concern|report|referral)|the (?:concern|report|referral)|what i (?:wrote|said|sent|put))';
const more = '(?:something|more|anything|a bit|some more|some information|more information|details?)';
const parents =
  '(?:the |his |her |their )?(?:parents?|carers?|family|mum|mam|dad|mother|father)(?: (?:and|or) (?:carers?|dad))?';

const police = '(?:the )?(?:police|coppers?)';
const child =
  '(?:him|her|them|(?:the|this|that|these|those|my|his|her|their|other|another|both)(?: (?:other|young|younger|older))? (?:child(?:ren)?|kids?|pupils?|students?|boys?|girls?|lads?|lass(?:es)?|teenagers?|young (?:person|people)|persons?|people|brothers?|sisters?|sons?|daughters?))';
/** Somebody who asks whether, when or how they are to do something. */
const isItForMe =
  '(?:(?:when |how |what )?(?:should|must|can|could|may|shall|do|does|am|are|ought|would|have)(?: i| we| the school| school)(?: (?:need|have|got|ought|allowed|supposed|meant|able|free|still|now|also))* ?(?:to )?|is it (?:ok|okay|all right|alright|fine|safe|best|my job|up to me)(?: for me| for us| if i| if we)?(?: to)? |(?:who|does any ?(?:one|body)) (?:needs to |has to |have to |should |will |need to )?)';
const aboutIt = `(?: (?:first|now|today|straight away|yet|myself|as well|too|instead|anyway))?(?: (?:about|of|on|over|for) ${it}| what happened)?(?: (?:first|now|today|straight away|yet|myself|as well|too|instead|anyway|or not))?`;

const decided = '(?:it|this|that|(?:the|this|that|your|their|her|his) (?:decision|outcome|answer|reply|reason|plan))';
const aPerson =
  '(?:(?:a |an |some |the |my )?(?:human|real person|person|people|team manager|manager)|some ?one|some ?body|any ?one|any ?body)';

const rows: readonly (readonly [RegExp, Topic])[] = [
  [
    exactly(
      `(?:sorry )?i (?:forgot|have forgotten|missed)(?: to (?:say|add|mention|tell you|put))?(?: ${more})?`,
      `(?:(?:can|could|may|how (?:do|can)) i |i (?:want|need|would like|have) to |i'd like to )?(?:add|correct|change|edit|amend|update|withdraw|take back|delete) (?:${more}(?: (?:to|in|on) ${it})?|${it})`,
      'there is (?:something )?more(?: to (?:say|add))?',
      `i(?: have|'ve)? (?:made a mistake|got (?:it|something) wrong|(?:put|wrote|said|sent) (?:it|something) wrong|(?:put|wrote|said|sent) the wrong (?:thing|name|date|day))(?: (?:in|on|with) ${it})?`,
    ),
    'adding',
  ],
  [
    exactly(
      `what (?:happens|will happen|is going to happen|do you do)(?: next| now| then)?(?: (?:to|with|about) ${it})?`,
      "what(?:'s|s| is)(?: the)? next(?: step)?",
      'who (?:will )?(?:rings?|phones?|calls?|contacts?) me',
    ),
    'next',
  ],
  [
    exactly(
      `who (?:will |can |gets to |is going to |has |all )?(?:sees?|seen|reads?|knows?)(?: about)?(?: ${it})?`,
      `(?:is ${it} |are these )?(?:confidential|private)`,
      `who (?:is|gets|will be) (?:told|shown|sent)(?: (?:about )?${it})?`,
    ),
    'who-sees',
  ],
  [
    exactly(
      `(?:is ${it} |am i |are we |will i be |can i (?:be|stay|remain|do ${it}) )?anonymous(?:ly)?`,
      `will (?:they|he|she|anyone|people) know (?:it was|it's|that it was) me`,
      `(?:is|will) my name(?: be)? (?:on|in|with|given)(?: (?:to )?.{0,40})?`,
    ),
    'anonymous',
  ],
  [
    exactly(
      `(?:will|are|do) ${parents} (?:be |get |going to be )?(?:told|informed|contacted|rung|know)(?: about ${it})?`,
      `(?:do|should|must|can|shall) i (?:tell|inform|ring|phone|contact|speak to) ${parents}(?: first| about ${it})?`,
      `${isItForMe}(?:tells?|informs?|rings?|phones?|calls?|contacts?|speaks? (?:to|with)|talks? (?:to|with)|say to|involve) ${parents}${aboutIt}`,
      `(?:do|will|should) you (?:tell|inform|ring|phone|contact) ${parents}${aboutIt}`,
      `(?:do|will|would) i need (?:anyone's |anyones |anybody's |their |the |his |her )?(?:(?:parents?|parental|mum's|mums)'? )?(?:permission|consent)(?: (?:of|from) .{1,40})?(?: to (?:report|raise|send|do) ${it}| first)?`,
    ),
    'parents',
  ],
  [
    exactly(
      `${isItForMe}(?:tells?|informs?|rings?|phones?|calls?|contacts?|notify|speak (?:to|with)|talk (?:to|with)|involve|reports? ${it} to|go to|lets?) ${police}(?: know)?${aboutIt}`,
      `(?:do|will|would|should) you (?:tell|inform|ring|phone|call|contact|notify|involve) ${police}${aboutIt}`,
      `(?:will|should|are|do|have|has|does) ${police} (?:be |been |get |going to be |need to be |have to be |need to |have to )?(?:told|informed|contacted|rung|called|involved|know)${aboutIt}`,
      `is (?:it|this|that) (?:a |an )?(?:crime|offence|criminal|illegal|against the law|(?:(?:matter|one|job) for )?${police}(?: matter)?)`,
    ),
    'police',
  ],
  [
    exactly(
      `${isItForMe}(?:tells?|ask|question|interview|speaks? (?:to|with)|talks? (?:to|with)|chat (?:to|with)|say to|see|confront) ${child}${aboutIt}`,
      `${isItForMe}(?:ask|question|interview) ${child} (?:any |some |more )?(?:questions?|(?:about )?what happened|what (?:he|she|they) (?:did|saw|said))`,
    ),
    'child',
  ],
  [
    exactly(
      `how long (?:does|will|is) ${it} (?:take|be|last|going to take)`,
      'how long',
      'how long (?:until|till|before) .{1,40}',
      `when (?:will|do) (?:i|you|someone|somebody|they) (?:hear|know|ring|call|phone|get back)(?: .{0,30})?`,
    ),
    'how-long',
  ],
  [
    exactly(
      `i (?:still )?(?:disagree|(?:do not|don't|dont) agree)(?: with ${decided})?`,
      `(?:i am|i'm|im|we are|we're) (?:not|un) ?happy (?:with|about) ${decided}`,
      `(?:i (?:want|need|would like) to |i'd like to |how (?:do|can) i |can i )(?:complain|appeal|(?:challenge|disagree with|appeal|dispute|question) ${decided}|make a complaint)(?: about ${decided})?`,
    ),
    'disagreeing',
  ],
  [
    exactly(
      `(?:(?:can|could|may) i |i (?:want|need|would like) to |i'd like to |how (?:do|can) i )(?:speak|talk) (?:to|with) ${aPerson}`,
      `(?:what|which)(?:'s|s| is)?(?: the)? (?:phone |telephone )?number(?: (?:do|can|should) i (?:ring|call|phone)| to (?:ring|call|phone)| for .{1,40})?`,
      '(?:who|whom) (?:do|can|should|could) i (?:ring|call|phone|speak to|talk to|contact|ask)',
      `(?:(?:can|could|will) (?:you|${aPerson}) )?(?:ring|call|phone|contact|speak to|talk to) me(?: back)?`,
      `(?:is|are) (?:${aPerson}|you) (?:there|here|reading this|listening)`,
      '(?:is this|are you|am i (?:talking|speaking) to) (?:an? )?(?:bot|robot|machine|computer|human|real|person|real person|ai)',
      '(?:a )?(?:phone|telephone)? ?numbers?',
    ),
    'person',
  ],
];

/** Undefined where it is none of them. */
export const topicOf = (line: string): Topic | undefined => rows.find(([pattern]) => pattern.test(line))?.[1];
