import type { CueRows } from "./saying-words";

/**
 * English verbs that tell what somebody holds, wishes, decides or does with words, without reporting the words: base
 * forms, irregular ones with past and participle after colons. They are no attributions of a claim.
 */
export const STANCE: CueRows = [
  [
    "said",
    false,
    `mention discuss shout yell scream chant whisper mutter thank congratulate
    remind notify inform name reference echo invoke list
    summarize outline recount narrate retweet endorse
    commend apologize interject chime recite quote allude hint signal
    plead confess vouch preach support back express email reaffirm articulate bark`,
  ],
  [
    "said",
    true,
    `speak:spoke:spoken talk read:read:read laugh share welcome vote identify testify address swear:swore:sworn`,
  ],
  [
    "claimed",
    false,
    `oppose assail bash rip:ripped:ripped chide scold scoff taunt belittle deride denigrate
    disparage malign vilify skewer lambaste lambast excoriate castigate berate admonish disavow repudiate
    question object grumble gripe rail rant bemoan bewail attack
    credit
    portray depict characterize characterise liken deem equate seem
    extol laud trumpet downplay minimize retort predict`,
  ],
  [
    "claimed",
    true,
    "protest fume vent brag brand paint frame cast:cast:cast disagree champion justify advocate press appear",
  ],
  ["denied", false, "decline refuse dodge disown renounce rebuff spurn"],
  ["announced", false, "propose offer seek:sought:sought request implore beseech persuade convince"],
  [
    "announced",
    true,
    "rule advise instruct unveil issue reassure decide approve recognize recognise encourage",
  ],
  ["reported", true, "document record chronicle conclude determine"],
  [
    "believed",
    false,
    `want see:saw:seen think:thought:thought know:knew:known feel:felt:felt consider favor favour view
    hope expect worry wonder envision envisage forecast:forecast:forecast anticipate
    imagine foresee:foresaw:foreseen realize realise remember recollect regret lament prefer fear`,
  ],
  [
    "believed",
    true,
    `wish desire aim doubt guess presume assume project understand:understood:understood
    sense resent detest despise hate love admire regard reckon judge opt:opted:opted look`,
  ],
];

/** English verbs that tell a stance only with a word of their own right after them: "laid out", "made clear", "sided with". */
export const PHRASAL: readonly (readonly [string, RegExp])[] = [
  ["lay:laid:laid", /^out\b/],
  ["spell", /^out\b/],
  ["shoot:shot:shot", /^back\b/],
  ["fire", /^back\b/],
  ["hit:hit:hit", /^(back|out)\b/],
  ["push", /^(back|for)\b/],
  ["weigh", /^in\b/],
  ["lash", /^out\b/],
  ["side", /^with\b/],
  ["make:made:made", /^((it )?(very |quite )?clear|known|public)\b/],
  ["put:put:put", /^it\b/],
  ["go:went:gone", /^after\b/],
  ["take:took:taken", /^(issue|aim)\b/],
  ["rail", /^against\b/],
  ["focus", /^on\b/],
  ["touch", /^on\b/],
  ["walk", /^back\b/],
  ["stand:stood:stood", /^by\b/],
  ["distance", /^(himself|herself|itself|themselves)\b/],
  ["raise", /^(\w+ )?(questions?|concerns?|doubts?|objections?)\b/],
  ["refer", /^to\b/],
];

/** English nouns of saying and stance, which count where a complement follows ("criticism of", "calls for"). */
export const STANCE_NOUNS: ReadonlySet<string> = new Set(
  `criticism support opposition endorsement endorsements call calls question questions concern concerns claim claims
  allegation allegations accusations complaint complaints promise promises suggestion suggestions fear fears hope hopes views
  belief beliefs statement attack attacks pledge pledges vow vows warning warnings speculation rumors objection objections
  doubt doubts estimate estimates prediction predictions declaration admission denial denials assertion assertions
  recommendation recommendations praise advice insistence acknowledgment testimony`.split(/\s+/),
);

/** English adjectives that tell what somebody holds or wishes, before "to", "that" or their own preposition: "is eager to". */
export const STANCE_ADJECTIVES: ReadonlySet<string> = new Set(
  `eager reluctant concerned worried convinced confident skeptical sceptical wary optimistic hopeful unhappy angry furious
  adamant critical supportive dismissive uneasy unsure opposed divided split disappointed outraged inclined dissatisfied
  excited nervous upset`.split(/\s+/),
);

/** Adverbs that mark a sentence as somebody's word, without saying whose. */
export const HEARSAY: ReadonlySet<string> = new Set("reportedly purportedly".split(" "));
