import vue from '@vitejs/plugin-vue';

/** Builds any of these pages: node_modules/.bin/vite build web/examples/vue -c web/examples/vite.config.mjs */
export default {
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'runner-advisor' } } })],
};
