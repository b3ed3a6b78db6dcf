export default import.meta.glob<string>("../../../locales/ms/{web,web-*,units,uses,measures,scenario}.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
