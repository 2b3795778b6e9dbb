import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
const root = process.argv[2];
const virtual = { name: 'v', resolveId: (id) => (id.startsWith('virtual:') ? '\0' + id : null), load: (id) => (id === '\0virtual:assets' ? 'export const assets={engine:"",packs:{},first:{},words:{},topic:""}' : id.startsWith('\0virtual:') ? 'export const pages={}' : null) };
const { output } = [await build({ configFile: false, root: root + '/web', logLevel: 'error', plugins: [virtual], build: { write: false, minify: true, target: 'es2022', rollupOptions: { input: root + '/web/src/element/interview-chunk.ts', preserveEntrySignatures: 'strict' } } })].flat()[0];
let sum = 0;
for (const c of output) if (c.type === 'chunk') { const b = brotliCompressSync(Buffer.from(c.code), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: c.code.length } }).length; if (!/pseudo|es-/.test(c.fileName)) sum += b; console.log(c.fileName, c.code.length, b); }
console.log('sum', sum);
