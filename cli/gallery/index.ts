import { serveGallery } from "./serve";

const { url } = await serveGallery(5199);
console.log(`The gallery is at ${url}`);
