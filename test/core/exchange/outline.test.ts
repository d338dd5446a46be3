import { describe, expect, it } from "vitest";
import { readFeed } from "../../../core/exchange/feed";
import { itemPage } from "../../../core/exchange/item-page";

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>My list</title></head><body>${outlines}</body></opml>`;

describe("OPML", () => {
  it("tells feeds and other lists from pages, however deep, and leaves out what only groups", () => {
    const read = readFeed(
      opml(`<outline text="News">
        <outline type="rss" text="The Port" title="The Port of Aldea" xmlUrl="https://port.example/feed" htmlUrl="https://port.example/"/>
        <outline type="include" text="More lists" url="https://lists.example/more.opml"/>
        <outline type="link" text="Three ships left the harbour." url="https://port.example/1" created="Fri, 02 May 2031 10:00:00 GMT" description="They &lt;b&gt;sailed&lt;/b&gt; north."/>
        <outline text="At least 12 houses were flooded." title="Flood in Aldea" htmlUrl="https://port.example/2" language="en"/>
      </outline>`),
    );
    expect(read).toEqual({
      kind: "opml",
      cut: false,
      feeds: [
        { title: "The Port of Aldea", address: "https://port.example/feed" },
        { title: "More lists", address: "https://lists.example/more.opml" },
      ],
      items: [
        {
          line: 4,
          title: "Three ships left the harbour.",
          summary: "They <b>sailed</b> north.",
          address: "https://port.example/1",
          date: "Fri, 02 May 2031 10:00:00 GMT",
          language: "",
        },
        expect.objectContaining({
          title: "Flood in Aldea",
          summary: "At least 12 houses were flooded.",
          address: "https://port.example/2",
          language: "en",
        }),
      ],
    });
  });

  it("gives pages with the day they were noted, and their words without markup", () => {
    const read = readFeed(
      opml(
        `<outline text="A" url="https://port.example/1" created="Fri, 02 May 2031 10:00:00 GMT" _note="Said &lt;i&gt;so"/>`,
      ),
    );
    const [item] = read.kind === "opml" ? read.items : [];
    expect(item && itemPage(item)).toMatchObject({ published: "2031-05-02", text: "A.\n\nSaid so" });
  });
});
