import { describe, expect, it } from "vitest";
import type { Outlet } from "../../../core/corpus/outlet";
import { findOutlet } from "../../../core/corpus/outlet-lookup";

function outlet(id: string, name: string, ...domains: string[]): Outlet {
  return { id, name, domains, country: null, language: "en", family: null, kind: "site" };
}

const reference = {
  outlets: [
    outlet("rt", "RT", "rt.com"),
    outlet("rt-es", "RT en Español", "actualidad.rt.com"),
    outlet("the-guardian", "The Guardian", "theguardian.com"),
    outlet("el-pais-uy", "El País (Uruguay)", "elpais.com.uy"),
    outlet("el-pais", "El País", "elpais.com"),
    outlet("yahoo-news", "Yahoo News"),
    outlet("la-jornada", "La Jornada", "jornada.com.mx"),
  ],
  carriers: [
    { domain: "yahoo.com", name: "Yahoo", outlets: ["yahoo-news", "the-guardian"] },
    { domain: "pressreader.com", name: "PressReader", outlets: ["the-guardian", "la-jornada"] },
  ],
};

describe("findOutlet", () => {
  it.each([
    ["its own domain", "rt.com", null, "rt"],
    ["www and capitals", "WWW.RT.com", null, "rt"],
    ["a host below the domain", "m.rt.com", null, "rt"],
    ["a port", "www.rt.com:8443", null, "rt"],
    ["the longest domain", "actualidad.rt.com", null, "rt-es"],
    ["no part of a label", "art.com", null, null],
    ["a longer domain of another country", "www.elpais.com.uy", null, "el-pais-uy"],
    ["a site name that disagrees on an own domain", "rt.com", "Russia Today", "rt"],
    ["a carrier by site name", "www.pressreader.com", "The Guardian", "the-guardian"],
    ["a site name in other dress", "news.yahoo.com", "GUARDIAN", "the-guardian"],
    ["a carrier alone", "news.yahoo.com", null, null],
    ["a carrier with a stranger's name", "yahoo.com", "Kronos", null],
    ["a site name alone", "unknown.example", "The Guardian", null],
    ["no domain", null, "RT", null],
  ])("%s", (_name, domain, siteName, expected) => {
    expect(findOutlet(reference, domain, siteName)?.id ?? null).toBe(expected);
  });
});
