// Types only: react.d.ts beside this file.
export {};
