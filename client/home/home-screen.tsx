export function HomeScreen() {
  return <main id="content" tabIndex={-1} />;
}
