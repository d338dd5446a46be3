import type { ParseArgsConfig } from "node:util";

/** What `npm run pack -- --help` says. */
export const USAGE = `npm run pack -- build [SOURCE] [--out FOLDER]   check, compile and self-test a pack (default data/venezuela into .cache/pack)
npm run pack -- check [SOURCE] [--strict]       find errors and duplicates, compile, self-test, and read everything back
npm run pack -- stats [SOURCE]                  what the compiled pack weighs
npm run pack -- build SOURCE --base COMPILED[,UPDATE…] --out FOLDER
                                                compile only what differs from a pack (and its updates) compiled before
npm run pack -- diff OLD NEW                    reports and claims that came, changed, went; bytes that an update moves
npm run pack -- generate FOLDER [--claims 1000] sources of made-up claims, to try what a size costs

npm run pack -- init FOLDER [--id ID] [--title TITLE]
                                                begin a pack: a small whole one, to put your own in its place
npm run pack -- add SOURCE --from FILE          add reports from JSON Lines or a sheet (.csv, .tsv), or gold pairs; or one report:
    --url URL --outlet ID --language en --claim TEXT [--claim TEXT…] [--published DAY] [--headline TEXT]
npm run pack -- publish SOURCE --to FOLDER      make what any web server can serve: a first time all of it, then what differs
npm run pack -- sign FOLDER                     sign what publish --unsigned left, or a published folder by another key
npm run pack -- check FOLDER                    read a published folder as a browser would

SOURCE is a folder of sources (docs/pack-format.md); OLD and NEW may also be published or compiled folders, or a pack's folder
and its updates': COMPILED,UPDATE. On publishing, see docs/publishing.md.
  --key FILE       private key (PKCS#8 PEM); made where there is none. Usually ~/.config/careo/PACK.pem
  --new-key, --previous FILE   sign by another key than before; the former one vouches for it. Readers are asked
  --unsigned       publish without signing: the key may stay on another machine
  --whole          build the pack anew, not what differs
  --grace DAYS     files that are no longer named go after so long (7)
  --at TIME, --sequence NUMBER   what the publication says of itself (now, one more than the last)
  --vectors  build, publish: encode every claim now, some 12 ms each; else browsers encode a few of a page's candidates
  --all      list every duplicate or change, not the first ten of a kind
  --strict   duplicates are errors
  --memory   say at the end how much memory was needed at most
Exit codes: 0 all is well; 1 the pack has errors or fails its self-tests, and nothing was written; 2 the command line is wrong.`;

/** The options of all commands, as `parseArgs` takes them. */
export const OPTIONS = {
  out: { type: "string", default: ".cache/pack" },
  all: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  vectors: { type: "boolean", default: false },
  memory: { type: "boolean", default: false },
  claims: { type: "string", default: "1000" },
  base: { type: "string", default: "" },
  to: { type: "string", default: "" },
  key: { type: "string", default: "" },
  previous: { type: "string", default: "" },
  "new-key": { type: "boolean", default: false },
  unsigned: { type: "boolean", default: false },
  whole: { type: "boolean", default: false },
  grace: { type: "string", default: "7" },
  at: { type: "string", default: "" },
  sequence: { type: "string", default: "" },
  id: { type: "string", default: "" },
  title: { type: "string", default: "" },
  from: { type: "string", default: "" },
  url: { type: "string", default: "" },
  outlet: { type: "string", default: "" },
  language: { type: "string", default: "" },
  published: { type: "string", default: "" },
  headline: { type: "string", default: "" },
  claim: { type: "string", multiple: true, default: [] },
  help: { type: "boolean", short: "h", default: false },
} satisfies NonNullable<ParseArgsConfig["options"]>;
