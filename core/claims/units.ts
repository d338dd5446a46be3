/**
 * Canonical units by the folded words that name them in three languages. The same names stand in the
 * corpus's figures, so that "heridos", "feridos" and "wounded" compare.
 */
const UNITS: Readonly<Record<string, string>> = {
  deaths: `deaths death dead killed killings fatalities fatality died dies muertos muertas muertes muerte fallecidos
    fallecidas fallecimientos decesos asesinados asesinadas mortos mortas mortes morte obitos obito assassinados victims-mortales`,
  injured: `injured wounded injuries hurt heridos heridas lesionados lesionadas feridos feridas`,
  detained: `detained arrested detainees arrests detentions jailed imprisoned detenidos detenidas detenciones arrestados
    arrestos arrestadas detidos detidas presos presas detencoes prisoes encarcelados`,
  people: `people persons person personas persona pessoas pessoa gente venezuelans venezolanos venezolanas venezuelanos
    americans estadounidenses americanos cubans cubanos russians rusos russos colombians colombianos citizens ciudadanos
    cidadaos civilians civiles civis residents habitantes inhabitants`,
  countries: `countries country nations nation paises pais naciones nacoes`,
  states: `states estados`,
  officials: `officials funcionarios funcionarias funcionario`,
  officers: `officers oficiales oficiais`,
  soldiers: `soldiers troops servicemen soldados tropas militares troop efectivos`,
  generals: `generals generales generais`,
  hours: `hours hour horas hora`,
  days: `days day dias dia`,
  weeks: `weeks week semanas semana`,
  months: `months month meses mes`,
  years: `years year anos ano`,
  minutes: `minutes minute minutos minuto`,
  votes: `votes vote votos voto ballots`,
  voters: `voters electores eleitores votantes`,
  seats: `seats seat escanos curules cadeiras assentos asientos`,
  tonnes: `tonnes tons tonne ton toneladas tonelada`,
  trucks: `trucks lorries camiones caminhoes camioes`,
  cases: `cases casos caso`,
  barrels: `barrels barriles barris`,
  hospitals: `hospitals hospitales hospitais`,
  prisoners: `prisoners prisioneros prisioneiros`,
  protesters: `protesters demonstrators manifestantes`,
  protests: `protests demonstrations protestas protestos`,
  lawmakers: `lawmakers deputies legislators diputados deputados legisladores`,
  grenades: `grenades granadas`,
  rifles: `rifles fusiles fuzis`,
  contractors: `contractors contratistas`,
  tankers: `tankers petroleros tanqueros petroleiros`,
  observers: `observers observadores`,
  governors: `governors gobernadores governadores`,
  drones: `drones`,
  companies: `companies empresas companias`,
  workers: `workers trabajadores trabalhadores`,
  women: `women mujeres mulheres`,
  men: `men hombres homens`,
  police: `police policias policiais`,
  sanctions: `sanctions sanciones sancoes`,
  containers: `containers contenedores conteineres contentores`,
  participants: `participants participantes`,
  steps: `steps pasos passos`,
  teenagers: `teenagers adolescentes`,
  points: `points puntos pontos`,
  generators: `generators generadores geradores`,
  ambassadors: `ambassadors embajadores embaixadores`,
  leaders: `leaders lideres`,
  meetings: `meetings reuniones reunioes`,
  antennas: `antennas antenas`,
  vehicles: `vehicles vehiculos veiculos`,
  warships: `warships`,
  seconds: `second seconds segundos`,
  metres: `metres meters metros`,
  litres: `litres liters litros`,
  kilometres: `kilometres kilometers km kilometros quilometros`,
  members: `members miembros membros`,
  migrants: `migrants migrantes`,
  refugees: `refugees refugiados`,
  children: `children ninos criancas`,
  vessels: `vessels boats ships buques embarcaciones barcos navios embarcacoes`,
  aircraft: `aircraft planes plane aviones avioes aeronaves airplanes`,
  pages: `pages paginas`,
  signatures: `signatures firmas assinaturas`,
  mercenaries: `mercenaries mercenarios`,
  strikes: `strikes airstrikes ataques bombardeos`,
  abstentions: `abstentions abstenciones abstencoes`,
  MEPs: `meps eurodiputados eurodeputados`,
};

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, list]) => list.split(/\s+/).map((word) => [word, unit] as const)),
);

/** The canonical unit that a folded word names, or undefined where it names none. */
export function unitOf(word: string): string | undefined {
  return UNIT_OF.get(word);
}

/** Units that count people, so that a verb of dying, wounding or arresting near them says what happened to them. */
export const PEOPLE_UNITS: ReadonlySet<string> = new Set([
  "people",
  "soldiers",
  "officers",
  "protesters",
  "members",
  "children",
]);

/** Folded currency words to ISO codes; "dólar" is the US dollar where no other country is named. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: "dollars dollar dolares dolar usd us$",
    EUR: "euros euro eur",
    GBP: "pounds pound libras libra gbp sterling",
    VES: "bolivars bolivar bolivares ves bs",
    BRL: "reais real brl",
    RUB: "rubles roubles rublos rub",
    CNY: "yuan yuanes renminbi",
  }).flatMap(([code, list]) => list.split(" ").map((word) => [word, code] as const)),
);

/** Signs before a number to ISO codes, longest first. */
export const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ["US$", "USD"],
  ["USD", "USD"],
  ["R$", "BRL"],
  ["Bs.", "VES"],
  ["\u20ac", "EUR"],
  ["\u00a3", "GBP"],
  ["$", "USD"],
];
