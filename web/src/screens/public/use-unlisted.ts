import { useEffect } from 'react';

/** A page that search engines leave alone and that names nothing of its address to others; with its title. */
export function useUnlisted(title: string): void {
  useEffect(() => {
    document.title = title;
    const tags = [['robots', 'noindex, nofollow'], ['referrer', 'no-referrer']].map(([name, content]) => {
      const tag = document.createElement('meta');
      tag.name = name!;
      tag.content = content!;
      document.head.append(tag);
      return tag;
    });
    return () => tags.forEach((tag) => tag.remove());
  }, [title]);
}
