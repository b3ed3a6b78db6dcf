/** The buttons on the map: closer, further, whole; and the ways to select on it. */
import type { ReactNode } from "react";
import { useWords } from "../words";
import styles from "./CityMap.module.css";
import type { Tool } from "./DrawOverlay";
import { FitIcon, LassoIcon, RectangleIcon, ViewIcon, ZoomInIcon, ZoomOutIcon } from "./icons";
import type { MapView } from "./view";

export type MapToolsProps = {
  view: MapView;
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  onFit: () => void;
  onSelectVisible: () => void;
};

export function MapTools({ view, tool, onTool, onFit, onSelectVisible }: MapToolsProps) {
  const { t } = useWords();
  const button = (key: string, icon: ReactNode, onClick: () => void, pressed?: boolean) => (
    <button type="button" className={styles.tool} aria-label={t(key)} title={t(key)} aria-pressed={pressed} onClick={onClick}>
      {icon}
    </button>
  );
  const toggle = (its: Tool) => onTool(tool === its ? null : its);
  return (
    <div className={styles.tools}>
      {view.zoom && (
        <div className={styles.group} role="group" aria-label={t("portfolio-map-view")}>
          {button("portfolio-map-closer", <ZoomInIcon />, () => view.zoom?.(1))}
          {button("portfolio-map-further", <ZoomOutIcon />, () => view.zoom?.(-1))}
          {button("portfolio-map-fit", <FitIcon />, onFit)}
        </div>
      )}
      <div className={styles.group} role="group" aria-label={t("portfolio-map-select")}>
        {button("portfolio-map-rectangle", <RectangleIcon />, () => toggle("rectangle"), tool === "rectangle")}
        {button("portfolio-map-lasso", <LassoIcon />, () => toggle("lasso"), tool === "lasso")}
        {button("portfolio-map-visible", <ViewIcon />, onSelectVisible)}
      </div>
    </div>
  );
}
