/** What browsers may do with pages, as helmet takes it: load our own, run nothing, send forms to us, be framed by nobody. */
const closed = {
  defaultSrc: ["'none'"],
  imgSrc: ["'self'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

export const pagePolicy = closed;

/** The desk has one script of ours, for single keys, and plays videos of cases. */
export const deskPolicy = { ...closed, scriptSrc: ["'self'"], mediaSrc: ["'self'"] };

/** The inbox frames mails, which style themselves inline; a frame made of `srcdoc` lives under its page's policy. */
export const inboxPolicy = { ...closed, styleSrc: ["'self'", "'unsafe-inline'"], frameSrc: ["'self'"] };
