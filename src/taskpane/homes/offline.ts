/** File mode without a network: a service worker, where the build has one, keeps the files of the pane. */

/** After the page has loaded, so that the first screen need not wait; a browser that refuses leaves the pane as it is. */
export function keepForOffline({ dataset }: HTMLElement): void {
  const worker = dataset['offline'];
  if (worker === undefined || !('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register(worker).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
