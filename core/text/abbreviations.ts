import type { Language } from "./span";

/** Abbreviations that something always follows: no sentence ends at their dot. Folded, without the last dot. */
export const LEADING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`mr mrs ms messrs dr prof rev hon gen maj lt col sgt cpl capt cmdr adm brig gov sen rep reps sens pres sec
    supt det insp st mt ft no nos vs v viz cf fig figs p pp vol ch sect art e.g i.e f.e approx est dept univ ave blvd
    rs al ed eds trans rt messr hr jun.gen lt.gen maj.gen brig.gen`),
  es: words(`sr sra srta sres sras dr dra dres d dna prof profa lic ing arq gral gen cnel cap cap.frag tte sgto cmdte
    almte mons pdte pdta vicepdte min sto sta ee num no nro n art arts av avda pag pags p pp vol fig cf ej p.ej tel ext
    aprox dpto depto prov mt edo cra cl parrf inc fco hno hnos lcdo lcda abg`),
  pt: words(`sr sra srta srs sras dr dra drs dras prof profa eng gen cel maj cap ten sgto alm dep sen pres min exmo exma
    d num no n art arts av pag pags p pp vol fig cf ex p.ex tel aprox depto est sto sta pe ltd.a`),
};

/** Abbreviations that may end a sentence: one ends there only when the next word is one that often begins sentences. */
export const EITHER: ReadonlySet<string> =
  words(`inc corp co ltd bros jr sr esq u.s us u.s.a u.k e.u u.n ee.uu eua e.u.a
  d.c p.m a.m pm am etc uu ph.d m.d b.a s.a c.a r.l n.y l.a p.o r.u jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago
  set fev mai out dez dic mon tue tues wed thu thurs fri sat sun lun mie jue vie sab seg ter qua qui sex dom yd ft in
  lb oz km kg cm mm hs hrs min mins ind calif fla tex pa va md mass mich minn wash conn ore ariz colo pty plc kg
  admon cia ltda btw med dr st ave i.v n.d`);

/** Words that often begin a sentence and seldom go on a name, folded. */
export const STARTERS: ReadonlySet<string> =
  words(`the a an this that these those he she it they we i you his her its
  their our my your in on at by for from with without after before since until as but and or so yet if when while where
  what who why how there here then now meanwhile however although though because during under over also both all some
  many most several few no not only earlier later last next one two more another other once still such even just
  millions thousands hundreds travelers finally according asked do does did is are was were have has can could will would
  el la los las un una unos unas este esta estos estas ese esa eso aquel ellos ellas lo le se su sus en con por para de del
  desde hasta tras segun sin sobre entre durante ante aunque pero y o si no tambien ademas mientras cuando donde como que
  quien hay ha han fue era es son muchos varios otro otra ya mas asi luego despues antes ahora hoy ayer
  o os as um uma uns umas ele ela eles elas isso isto esse essa em no na nos nas pelo pela ao aos segundo conforme
  apos embora mas e ou se nao tambem alem enquanto quando onde como quem ha foi eram sao muitos varios outro outra ja
  mais assim depois agora hoje ontem`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
