const PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/**
 * Whether an LMS on the page's own origin launched it by cmi5 (§8.1). Only a page that says `cmi5` may be recorded
 * anywhere else: whoever makes a link could name a record store of their own in it.
 */
export function isOwnLaunch({ location }: Partial<Pick<Window, 'location'>>): boolean {
  if (!location) return false;
  const { origin, searchParams } = new URL(location.href);
  return (
    PARAMETERS.every(name => searchParams.has(name)) &&
    [searchParams.get('endpoint'), searchParams.get('fetch')].every(url => url?.startsWith(`${origin}/`))
  );
}
