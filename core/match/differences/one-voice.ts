/** Bodies with the people who speak for them; the first of each speaks for all. */
const HOUSES: readonly (readonly string[])[] = [
  [
    "united-states",
    "white-house",
    "donald-trump",
    "john-bolton",
    "mike-pompeo",
    "mike-pence",
    "steven-mnuchin",
  ],
  ["united-states", "us-treasury", "us-state-department", "elliott-abrams", "marco-rubio", "pete-hegseth"],
  ["us-treasury", "steven-mnuchin", "john-bolton"],
  ["venezuela", "maduro-government", "nicolas-maduro", "jorge-arreaza", "jorge-rodriguez", "delcy-rodriguez"],
  ["maduro-government", "venezuela", "nicolas-maduro", "jorge-arreaza", "jorge-rodriguez", "delcy-rodriguez"],
  ["maduro-government", "venezuelan-foreign-ministry", "vladimir-padrino-lopez", "diosdado-cabello"],
  ["maduro-government", "tarek-william-saab", "hector-rodriguez"],
  ["venezuelan-foreign-ministry", "jorge-arreaza"],
  ["russia", "kremlin", "dmitry-peskov", "sergei-lavrov", "maria-zakharova", "sergei-ryabkov"],
  ["russia", "russian-foreign-ministry"],
  ["kremlin", "dmitry-peskov"],
  ["russian-foreign-ministry", "sergei-lavrov", "maria-zakharova", "sergei-ryabkov"],
  ["national-electoral-council", "elvis-amoroso", "tibisay-lucena", "caryslia-rodriguez"],
  ["national-electoral-council", "pedro-calzadilla", "indira-alfonzo"],
  ["venezuelan-comptroller", "elvis-amoroso"],
  ["venezuelan-prosecutors", "tarek-william-saab", "luisa-ortega-diaz"],
  ["medicos-por-la-salud", "julio-castro"],
  ["national-assembly-of-venezuela", "juan-guaido", "jorge-rodriguez"],
  ["us-state-department", "mike-pompeo", "elliott-abrams", "antony-blinken", "marco-rubio"],
  ["pentagon", "pete-hegseth", "dan-caine"],
  ["red-cross", "venezuelan-red-cross", "mario-villarroel"],
  ["turkey", "recep-tayyip-erdogan", "ibrahim-kalin", "mevlut-cavusoglu"],
  ["recep-tayyip-erdogan", "ibrahim-kalin"],
  ["venezuelan-opposition", "juan-guaido", "maria-corina-machado", "edmundo-gonzalez"],
  ["united-nations", "unhcr", "iom", "ohchr", "antonio-guterres", "michelle-bachelet"],
  ["government", "maduro-government", "venezuela", "united-states", "russia"],
];

/** The same source, two unnamed ones that may be the same person, or a body and one who speaks for it. */
export function isOneVoice(a: string, b: string): boolean {
  if (a === b || (a.startsWith("unnamed-") && b.startsWith("unnamed-"))) return true;
  return HOUSES.some(
    (house) => (house[0] === a && house.includes(b)) || (house[0] === b && house.includes(a)),
  );
}

/** One of the page's is one of the report's speakers, or is spoken for by one. */
export function isVoiceOf(mentions: readonly string[], speakers: readonly string[]): boolean {
  return speakers.some((speaker) => mentions.some((id) => isOneVoice(id, speaker)));
}
