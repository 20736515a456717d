/** How tags are offered on a domain: whatever has become of it. */
export const tagsAction = {
  code: 'SET_TAGS',
  scope: 'domains:manage',
  explain: () => ({ code: 'SET_TAGS', allowed: true }) as const,
} as const;
