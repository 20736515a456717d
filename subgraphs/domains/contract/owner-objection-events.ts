import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const names = z.array(z.string());
/** Which party the fact is about: each is told of its own half. */
const side = z.enum(['GIVER', 'RECEIVER']);
const namesOnly = { it: '{names}', en: '{names}' };

export const ownerObjectionOffered = defineEvent('owner-change.objection-offered', {
  description:
    'Somebody who reads an address of whoever gives domains to heirs is told, and can object: a letter to an address that only the operation for it names. About the change of owner, for whoever gives them.',
  payload: z.object({
    names,
    objectionId: z.string(),
    /** Its first letter and its host. */
    address: z.string(),
  }),
  log: {
    title: {
      it: "Cambio per successione annunciato a un indirizzo dell'intestatario",
      en: 'Change to heirs announced to an address of the owner',
    },
    detail: { it: '{names}: {address}', en: '{names}: {address}' },
  },
});

export const ownerChangeObjected = defineEvent('owner-change.objected', {
  description:
    'Somebody who reads an address of the owner says that the owner has not died: the change of owner stands still until staff have looked at it. About the change of owner, for each side.',
  payload: z.object({
    names,
    /** Its first letter and its host; empty for whoever receives the domains. */
    address: z.string(),
    side,
  }),
  log: {
    title: { it: 'Opposizione al cambio intestatario', en: 'Objection to the change of owner' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Cambio intestatario fermato', en: 'Change of owner stopped' },
    body: {
      it: "{side, select, GIVER {dall'indirizzo {address} è arrivata un'opposizione al cambio intestatario per successione di questi domini:} other {il cambio intestatario per successione di questi domini ha ricevuto un'opposizione:}} {names}. Tutto resta fermo, e gli ordini non pagati sono annullati, finché il nostro staff non ha verificato: vi scriveremo.",
      en: '{side, select, GIVER {an objection to the change to heirs of the owner of these domains has come from the address {address}:} other {there is an objection to the change to heirs of the owner of these domains:}} {names}. All of it stands still, and orders that are not paid are cancelled, until our staff has looked at it: we will write to you.',
    },
    button: domainsButton,
  },
});

export const ownerObjectionDismissed = defineEvent('owner-change.objection-dismissed', {
  description:
    'Staff have found that an objection does not stand in the way of a change of owner: it goes on where it stood. About the change of owner, for each side.',
  payload: z.object({ names, reason: z.string(), side }),
  log: {
    title: {
      it: 'Opposizione al cambio intestatario respinta',
      en: 'Objection to the change of owner dismissed',
    },
    detail: { it: '{names}: {reason}', en: '{names}: {reason}' },
  },
  letter: {
    subject: { it: 'Il cambio intestatario prosegue', en: 'The change of owner goes on' },
    body: {
      it: "il nostro staff ha verificato l'opposizione al cambio intestatario di questi domini: {names}. Il cambio prosegue da dove era. Motivo: {reason}",
      en: 'our staff has looked at the objection to the change of the owner of these domains: {names}. The change goes on where it stood. Why: {reason}',
    },
    button: domainsButton,
  },
});
