/** Roles in the order of what they may do. */
import type { Role } from "../../api/types";

export const ROLES: readonly Role[] = ["viewer", "facility-manager", "analyst", "verifier", "registrar", "administrator"];

/** What these may do concerns the whole city: at a district or facility they would be worth no more than a viewer. */
export const CITY_ROLES: ReadonlySet<Role> = new Set(["verifier", "registrar", "administrator"]);
