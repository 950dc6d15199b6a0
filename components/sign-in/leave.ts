/** Ends the session on the server, then shows the sign-in page; false: no answer came, and the session may go on. */
export async function leave(): Promise<boolean> {
  try {
    const { signOut } = await import('next-auth/react');
    await signOut({ redirect: false });
  } catch {
    return false;
  }
  window.location.assign('/sign-in');
  return true;
}
