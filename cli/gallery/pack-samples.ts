import type { PacksPanelProps } from "../../components/packs/PacksPanel";
import type { ListedPack } from "../../components/packs/pack-states";

const nothing = () => {};

const FLOOD: ListedPack = {
  id: "flood",
  title: "The flood of Aldea",
  published: "2031-05-05T06:00:00Z",
  claims: 1204,
  before: "2031-05-04T06:00:00Z",
  source: {
    url: "https://packs.example/flood/pack.json",
    fingerprint: "0a1b 2c3d 4e5f 6071 8293 a4b5 c6d7 e8f9",
    checked: "2031-05-06T08:00:00Z",
    next: "2031-05-07T07:12:00Z",
    paused: false,
    offered: null,
    vouched: false,
  },
  trouble: null,
  busy: null,
};

/** Packs in the states that a list can show, and one that is looked at. */
export const PACKS: PacksPanelProps = {
  packs: [
    FLOOD,
    {
      ...FLOOD,
      id: "drought",
      title: "Drought",
      before: null,
      trouble: "key-changed",
      source: FLOOD.source && {
        ...FLOOD.source,
        paused: true,
        offered: "ffff 0000 ffff 0000 1111 2222 3333 4444",
      },
    },
    { ...FLOOD, id: "fire", title: "Fires", before: null, source: null, trouble: "failed-tests" },
    {
      ...FLOOD,
      id: "wind",
      title: "Wind",
      published: null,
      claims: 0,
      before: null,
      busy: { done: 3, total: 9 },
    },
  ],
  adding: {
    kind: "shown",
    pack: {
      title: "Harvests",
      version: "2.1.0",
      published: "2031-05-05T06:00:00Z",
      claims: 84,
      bytes: 1_400_000,
      fingerprint: "0a1b 2c3d 4e5f 6071 8293 a4b5 c6d7 e8f9",
      from: "harvest.example",
      inPlace: true,
    },
  },
  onLook: nothing,
  onFiles: nothing,
  onYes: nothing,
  onCancel: nothing,
  onDeed: nothing,
};
