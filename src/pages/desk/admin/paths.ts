/** The addresses of administration. What is added has an address of its own: an id could be any word. */
export const ADMIN_PATH = '/desk/admin';
export const PEOPLE_PATH = `${ADMIN_PATH}/people`;
export const NEW_PERSON_PATH = `${ADMIN_PATH}/new-person`;
export const TEAMS_PATH = `${ADMIN_PATH}/teams`;
export const NEW_TEAM_PATH = `${ADMIN_PATH}/new-team`;
export const CLASSES_PATH = `${ADMIN_PATH}/classes`;
export const NEW_CLASS_PATH = `${ADMIN_PATH}/new-class`;
export const KEYS_PATH = `${ADMIN_PATH}/keys`;
export const NEW_KEY_PATH = `${ADMIN_PATH}/new-key`;
export const POLICY_PATH = `${ADMIN_PATH}/policy`;
export const POLICY_DRAFT_PATH = `${POLICY_PATH}/draft`;
export const POLICY_DOCUMENT_PATH = `${POLICY_DRAFT_PATH}/document`;
export const POLICY_PREVIEW_PATH = `${POLICY_PATH}/preview`;
export const TEXTS_PATH = `${ADMIN_PATH}/texts`;
export const NEW_TEXT_PATH = `${ADMIN_PATH}/new-text`;
export const CAUSES_PATH = `${ADMIN_PATH}/causes`;
export const NEW_CAUSE_PATH = `${ADMIN_PATH}/new-cause`;
export const BRAND_PATH = `${ADMIN_PATH}/brand`;

export const personPath = (id: string): string => `${PEOPLE_PATH}/${id}`;
export const teamPath = (id: string): string => `${TEAMS_PATH}/${id}`;
export const classPath = (id: string): string => `${CLASSES_PATH}/${id}`;
export const keyPath = (id: string): string => `${KEYS_PATH}/${id}`;
export const causePath = (id: string): string => `${CAUSES_PATH}/${id}`;
export const textPath = (id: string): string => `${TEXTS_PATH}/${id}`;
export const chapterPath = (id: string): string => `${POLICY_DRAFT_PATH}/chapters/${id}`;
export const policyVersionPath = (version: number | string): string => `${POLICY_PATH}/versions/${version}`;
