/** An event whose default action a listener may prevent, as Electron's are, with whatever else it carries. */
export function preventable<T extends object>(details?: T) {
  const event = {
    defaultPrevented: false,
    preventDefault(): void {
      this.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
}
