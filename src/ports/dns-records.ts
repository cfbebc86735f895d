// What the DNS says of a name. Only a clear "there is none" is absent; a server that is silent or broken is unknown.
export type DnsAnswer =
  | { readonly kind: 'found'; readonly records: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** Never throws. */
export interface DnsRecords {
  /** TXT records, each with its parts joined. */
  txt(name: string): Promise<DnsAnswer>;
  /** Names of the mail servers without the final dot; an empty name is the null MX of RFC 7505. */
  mx(name: string): Promise<DnsAnswer>;
}
