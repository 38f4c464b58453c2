let opener: (url: string) => void = () => {};

/** Tells how links are opened; the app does so once, with its platform. */
export function setLinkOpener(open: (url: string) => void): void {
  opener = open;
}

/** Opens a page of documentation outside the app. */
export function openLink(url: string): void {
  opener(url);
}
