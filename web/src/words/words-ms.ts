export default import.meta.glob<string>("../../../locales/ms/{web,web-*,mv,units,uses,measures,scenario}.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
