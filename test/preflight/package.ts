import { zipSync, type Zippable } from 'fflate';
import { readScorm12Schemas, readScorm2004Schemas } from '../../src/cli/product.js';
import { preflight, type Preflight } from '../../src/preflight/preflight.js';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Contents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A SCORM 1.2 package as simple tools make it; `changes` replaces files, and `undefined` takes one out. */
export const scorm12 = (changes: Contents = {}): Uint8Array =>
  zipped({
    'imsmanifest.xml': manifest12,
    'index.html': page,
    'style.css': 'body { background: url("img/sky.png"); }',
    'img/sky.png': 'png',
    'scorm.js': 'const api = window.parent.API; api.LMSInitialize("");',
    ...changes,
  });

export function zipped(files: Contents): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files))
    if (content !== undefined) entries[path] = typeof content === 'string' ? encode(content) : content;
  return zipSync(entries);
}

export const page = `<!DOCTYPE html>
<html lang="en"><head><title>Hands</title>
<link rel="stylesheet" href="style.css">
<script src="scorm.js"></script></head>
<body><h1>Clean hands</h1><a href="https://example.org/more">More</a></body></html>
`;

export const manifest12 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O">
    <organization identifier="O"><title>Clean hands</title>
      <item identifier="I" identifierref="R"><title>Clean hands</title><adlcp:masteryscore>80</adlcp:masteryscore></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html?lesson=1#top">
      <file href="index.html"/><file href="style.css"/><file href="scorm.js"/><file href="img/sky.png"/>
    </resource>
  </resources>
</manifest>
`;

export const cmi5Structure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/hands"><title><langstring lang="en">Clean hands</langstring></title><description><langstring lang="en">How to wash.</langstring></description></course>
  <block id="https://example.org/hands/b"><title><langstring lang="en">Part</langstring></title><description><langstring lang="en">One.</langstring></description>
    <au id="https://example.org/hands/1" moveOn="Completed" masteryScore="0.8" launchMethod="AnyWindow">
      <title><langstring lang="en">Wash</langstring></title><description><langstring lang="en">Soap.</langstring></description><url>index.html?mode=a</url>
    </au>
  </block>
</courseStructure>
`;

const schemas = {
  '1.2': readScorm12Schemas(),
  '2004-3': readScorm2004Schemas(3),
  '2004-4': readScorm2004Schemas(4),
};

export const look = (bytes: Uint8Array): Promise<Preflight> =>
  preflight(bytes, 'package.zip', version => schemas[version === '2004-2' ? '2004-3' : version]);

/** The findings as lines: file, line, code. */
export const found = async (bytes: Uint8Array): Promise<string[]> =>
  (await look(bytes)).findings.map(({ file, line, code }) => `${file}:${line} ${code}`);
