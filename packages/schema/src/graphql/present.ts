/** What must be there because something stored refers to it. Its absence is a defect, and is answered as one. */
export async function present<T>(loading: Promise<T | null>, id: string): Promise<T> {
  const found = await loading;
  if (found === null) throw new Error(`${id} is referred to, but cannot be read.`);
  return found;
}
