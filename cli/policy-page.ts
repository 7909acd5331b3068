import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { folderFiles, type PageFiles, pageFile } from './page-files.js';

/** Where the files of a policy module are served, seen from the page. */
const POLICY_FOLDER = 'policy';

/** The page as it shows a policy of somebody's own, and what it may load. */
export interface PolicyPage {
  readonly html: string;
  /** The Content-Security-Policy that allows the page's import map, and nothing more. */
  readonly contentPolicy: string;
}

/**
 * Puts a policy module into the page: its address, and an import map by which its
 * `provisim/define` is the page's own.
 * @param html the built page
 * @param contentPolicy the Content-Security-Policy that it is usually served with
 * @param module the module's file name in its folder
 */
export function policyPage(html: string, contentPolicy: string, module: string): PolicyPage {
  const map = JSON.stringify({ imports: { 'provisim/define': './define.js' } });
  const hash = createHash('sha256').update(map).digest('base64');
  const allowing = (policy: string) =>
    policy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
  const address = `./${POLICY_FOLDER}/${encodeURIComponent(module)}`;
  // Before any other script: a map that comes later is not read.
  const head = `<script type="importmap">${map}</script><meta name="provisim-policy" content="${address}" />`;
  const withMap = allowing(html).replace(
    /(<meta\s+http-equiv="Content-Security-Policy"[^>]*>)/,
    `$1${head}`,
  );
  return { html: withMap, contentPolicy: allowing(contentPolicy) };
}

/** The files of a page that shows a policy of somebody's own, and what the page may load. */
export interface PolicyPageFiles {
  readonly files: PageFiles;
  readonly contentPolicy: string;
}

/**
 * Lays a policy module over the files of the page: its address is put into the page, and the scripts and data beside and
 * below it are served, too.
 * @param page the files of the built page
 * @param contentPolicy the Content-Security-Policy that the page is usually served with
 * @param module the path of the module
 */
export async function policyPageFiles(
  page: PageFiles,
  contentPolicy: string,
  module: string,
): Promise<PolicyPageFiles> {
  const beside = folderFiles(await realpath(dirname(module)));
  const prefix = `/${POLICY_FOLDER}/`;
  const shown = (html: string) => policyPage(html, contentPolicy, basename(module));
  const find: PageFiles['find'] = async (path) => {
    if (path.startsWith(prefix)) {
      const isPart = ['.js', '.mjs', '.json'].includes(extname(path));
      return isPart ? beside.find(path.slice(prefix.length - 1)) : undefined;
    }
    const file = await page.find(path);
    if (file === undefined || !['/', '/index.html'].includes(path)) return file;
    const html = (await file.body('identity')).toString('utf8');
    return pageFile(Buffer.from(shown(html).html), '.html');
  };
  return { files: { find }, contentPolicy: shown('').contentPolicy };
}
