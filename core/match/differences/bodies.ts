/** Tells whether mentions name a body, the whole of which it is a part, or a part of it. */
export function isKnownBody(id: string, mentions: readonly string[]): boolean {
  return mentions.some((other) => other === id || isPart(id, other) || isPart(other, id));
}

function isPart(part: string, whole: string): boolean {
  return PARTS[whole]?.includes(part) === true;
}

/** Names under which outlets tell of a body by the whole of which it is a part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "united-states": [
    "white-house",
    "donald-trump",
    "us-state-department",
    "us-treasury",
    "us-congress",
    "us-senate",
    "us-embassy-in-caracas",
  ],
  "donald-trump": ["white-house", "united-states", "us-state-department", "us-treasury"],
  "white-house": ["united-states", "donald-trump"],
  "maduro-government": [
    "venezuela",
    "sebin",
    "dgcim",
    "venezuelan-foreign-ministry",
    "venezuelan-comptroller",
    "venezuelan-armed-forces",
    "bolivarian-national-guard",
  ],
  "nicolas-maduro": ["maduro-government", "venezuela"],
  "venezuelan-armed-forces": [
    "bolivarian-national-guard",
    "bolivarian-national-police",
    "sebin",
    "dgcim",
    "faes",
    "bolivarian-militia",
  ],
  "european-union": ["european-parliament"],
  "united-nations": ["ohchr", "unhcr", "iom", "un-security-council"],
  russia: ["kremlin", "russian-foreign-ministry"],
  venezuela: ["maduro-government", "venezuelan-foreign-ministry"],
  "venezuelan-opposition": [
    "democratic-unity-roundtable",
    "voluntad-popular",
    "primero-justicia",
    "vente-venezuela",
  ],
};
