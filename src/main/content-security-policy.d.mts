/** What the header of that name says on every page of ours. */
export declare const contentSecurityPolicy: string;
