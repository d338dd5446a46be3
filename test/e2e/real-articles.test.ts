import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../core/reading/reading";
import { failuresOf, REAL_ARTICLES } from "../seeds-expected";
import { articleHtml } from "./harness/article-html";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** The folder of real articles, whose text is never part of the project. */
const FOLDER = process.env.CAREO_ARTICLES;

describe.runIf(FOLDER).each(BROWSERS)("real articles in %s", (name) => {
  const session = useSession(name);

  describe.each(REAL_ARTICLES)(
    "$outlet, $file",
    ({ file, url, outlet, published, statements, marked, never }) => {
      let reading: Reading;
      let marks: readonly string[];
      beforeAll(async () => {
        const text = readFileSync(join(FOLDER ?? "", file), "utf8");
        const article = await session().open(articleHtml(text, { url, outlet, published }));
        await article.waitForMarks();
        reading = await article.reading();
        marks = (await article.marks()).map((mark) => mark.text.replace(/\s+/g, " "));
        await article.close();
      });

      it.each(statements)("“$claim”: outlets, origins and differences", (statement) => {
        expect(failuresOf(statement, reading.claims)).toEqual([]);
      });

      it.each(marked)("marks “%s”", (words) => {
        expect(marks).toContainEqual(expect.stringContaining(words));
      });

      it("marks nothing around the article", () => {
        for (const words of never) expect(marks.join("\n")).not.toContain(words);
      });
    },
  );
});
