/** Addresses of studies. */
import { defaultStringifySearch } from "@tanstack/react-router";
import { BASE } from "../../api/client";

export const STUDIES_HREF = "/savings/studies";

export const studyHref = (id: string): string => `/savings/study/${encodeURIComponent(id)}`;

/** Where a study of works at a facility begins. */
export const newStudyHref = (facility: string): string => `/savings/new${defaultStringifySearch({ facility })}`;

/** The plan of measurement as a file; links cannot set headers, so the language stands in the query. */
export const planFileHref = (id: string, format: "pdf" | "xlsx", language: string): string =>
  `${BASE}/savings-studies/${encodeURIComponent(id)}/plan/${format}?${new URLSearchParams({ language }).toString()}`;

/** All studies as a table or a workbook. */
export const studiesFileHref = (format: "csv" | "xlsx", correlation: number, language: string): string =>
  `${BASE}/savings-studies.${format}?${new URLSearchParams({ correlation: String(correlation), language }).toString()}`;
