import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** How a stranger's project is set up: as strict as the compiler can be. */
const STRICT: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  resolveJsonModule: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** The two ways to find a package that know `exports`. */
const RESOLUTIONS = {
  bundler: {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
  nodenext: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
} as const;

/** What an editor or `tsc` would say about the files of a project. */
export interface Editor {
  /** Everything that is wrong in a file. */
  problems(file: string): readonly string[];
  /** The declarations of a package that the files use. */
  declarationsOf(packageName: string): readonly string[];
  /** What is shown where the mouse rests on the first place with this text. */
  hover(file: string, text: string): { readonly type: string; readonly description: string };
}

/** Opens the files of a project, by their paths in its folder, in an editor. */
export function openInEditor(
  folder: string,
  names: readonly string[],
  resolution: keyof typeof RESOLUTIONS,
): Editor {
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...STRICT, ...RESOLUTIONS[resolution] }),
    getScriptFileNames: () => names.map((name) => join(folder, name)),
    getScriptVersion: () => '0',
    getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  });
  return {
    problems: (name) => {
      const file = resolve(folder, name);
      const found = [
        ...service.getSyntacticDiagnostics(file),
        ...service.getSemanticDiagnostics(file),
      ];
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
    declarationsOf: (packageName) =>
      (service.getProgram()?.getSourceFiles() ?? [])
        .map(({ fileName }) => fileName)
        .filter((path) => path.includes(`/node_modules/${packageName}/`)),
    hover: (name, text) => {
      const file = resolve(folder, name);
      const info = service.getQuickInfoAtPosition(file, readFileSync(file, 'utf8').indexOf(text));
      return {
        type: ts.displayPartsToString(info?.displayParts),
        description: ts.displayPartsToString(info?.documentation),
      };
    },
  };
}
