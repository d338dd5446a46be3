import { describe, expect, it } from "vitest";
import { type QuoteRelation, quoteRelation } from "../../../core/match/quote-relation";

type Row = readonly [language: string, page: string, corpus: string, corpusLanguage?: string];

const ROWS: Readonly<Record<QuoteRelation | "none", readonly Row[]>> = {
  same: [
    ["en", "The U.S. barges will leave", "the US barges will leave."],
    ["es", "Las barcazas saldrán mañana", "las barcazas saldrán mañana"],
    ["pt", "As barcaças não sairão", "As barcaças nao sairão"],
    ["en", "Nobody will organise it", "nobody will organize it"],
    ["en", "the barges leave", "The barges leave", "es"],
  ],
  cut: [
    ["en", "the people of the port will decide", "The mayor and the people of the port will decide in May"],
    ["en", "We keep the barges here until the fees are paid", "keep the barges here"],
    ["es", "guardamos las barcazas aquí", "Guardamos las barcazas aquí hasta que se paguen las tasas"],
    ["es", "El muelle es de todos los vecinos", "es de todos los vecinos"],
    ["pt", "guardamos as barcaças aqui", "Guardamos as barcaças aqui até que se paguem as taxas"],
    ["pt", "O cais é de todos os vizinhos", "é de todos os vizinhos"],
    ["en", "for years the river has been ours and theirs", "the river has been ours and theirs alike"],
  ],
  altered: [
    ["en", "We have direct contacts with the ferrymen", "we have direct contracts with the ferrymen"],
    ["en", "They took four of our barges", "They took some four of our old barges"],
    ["es", "Tenemos contactos directos con los barqueros", "Tenemos contratos directos con los barqueros"],
    ["pt", "Temos contatos diretos com os barqueiros", "Temos contratos diretos com os barqueiros"],
    ["pt", "Ficou no cais o dia inteiro", "Ficou na praia o dia inteiro"],
    ["es", "Hoy vemos bandera nueva en el muelle", "Hoy vemos banderas nuevas en el muelle"],
  ],
  modality: [
    ["en", "The port may close the river to barges", "The port will close the river to barges"],
    ["en", "The mayor must leave the port", "The mayor has to leave the port"],
    ["en", "It is a tax on the river", "It is not a tax on the river"],
    ["en", "They won't open the lock again", "They might open the lock again"],
    ["en", "The lock falls with the tide", "The lock could fall with the tide"],
    ["es", "El puerto podría cerrar el río", "El puerto puede cerrar el río"],
    ["es", "El puente caerá en un año", "El puente caería en un año"],
    ["es", "El puente se cerrará por completo hoy", "El puente podría cerrarse por completo hoy"],
    ["es", "Habrá barcazas en el río mañana", "Debe haber barcazas en el río mañana"],
    ["pt", "O porto poderia fechar o rio", "O porto deve fechar o rio"],
    ["es", "El puente será del puerto", "El puente sería del puerto"],
    ["pt", "A ponte cairá em um ano", "A ponte cairia em um ano"],
    ["pt", "Isto é um imposto sobre o rio", "Isto não é um imposto sobre o rio"],
  ],
  translated: [
    ["en", "The barges stay here until the fees are paid", "Las barcazas se quedan aquí", "es"],
    ["es", "Las barcazas se quedan hasta el lunes", "As barcaças ficam até segunda-feira", "pt-BR"],
    ["pt", "As barcaças ficam até segunda", "The barges stay until Monday", "en"],
    ["en", "The barges stay here", "Les péniches restent ici", "fr"],
  ],
  none: [
    ["en", "The barges stay here", "We ask nobody for leave to fish"],
    ["es", "Las barcazas se quedan", "Nadie nos pide permiso para pescar"],
    ["pt", "no cais velho da cidade", "Não pedimos licença a ninguém"],
    ["en", "the barges stay where they are", "barges"],
    ["es", "tasas", "The fees are paid", "en"],
  ],
};

describe("quoteRelation", () => {
  for (const [relation, rows] of Object.entries(ROWS)) {
    for (const [language, page, corpus, other = language] of rows) {
      it(`${relation}, in ${language}: “${page}” and “${corpus}”`, () => {
        const expected = relation === "none" ? null : relation;
        const ours = { text: page, language };
        const theirs = { text: corpus, language: other };
        expect(quoteRelation(ours, theirs)).toBe(expected);
        expect(quoteRelation(theirs, ours)).toBe(expected);
      });
    }
  }
});
