// Takes all pictures anew and keeps those that differ from what is kept: look at each before they are checked in.
import { difference, keep, pictures, startPictureBrowser, take } from './pictures.js';
import { looksSite, serveLooks } from './site.js';

const shown = await looksSite();
const [browser, site] = await Promise.all([startPictureBrowser(), serveLooks(shown.files)]);
const wanted = process.argv.slice(2);
for (const picture of pictures) {
  if (wanted.length > 0 && !wanted.some(words => picture.name.includes(words))) continue;
  const png = await take(browser, site.url, shown, picture);
  if (difference(picture, png) === undefined) continue;
  keep(picture, png);
  console.log(picture.name);
}
await browser.close();
await site.close();
