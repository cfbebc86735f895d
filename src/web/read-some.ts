// The beginning of a request's body. More than the limit is not read: nobody can fill our memory.

/** At most `limit` bytes, as text; the rest is left where it is. */
export async function readSome(request: Request, limit: number): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let [text, read] = ['', 0];
  while (read < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel().catch(() => {});
  return text.slice(0, limit);
}
