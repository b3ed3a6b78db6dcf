import "../theme/font-japanese.css";

export default import.meta.glob<string>("../../../locales/ja/{web,web-*,mv,units,uses,measures,scenario}.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
