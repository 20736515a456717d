import { registerEnumType } from 'type-graphql';

export enum AutoRenewOutcome {
  PENDING = 'PENDING',
  PAID = 'PAID',
  DECLINED = 'DECLINED',
  AUTHENTICATION_REQUIRED = 'AUTHENTICATION_REQUIRED',
  PRICE_ABOVE_CEILING = 'PRICE_ABOVE_CEILING',
  NOT_RENEWABLE = 'NOT_RENEWABLE',
  NO_METHOD = 'NO_METHOD',
}
registerEnumType(AutoRenewOutcome, {
  name: 'AutoRenewOutcome',
  description: 'How an attempt to charge an automatic renewal ended.',
  valuesConfig: {
    PENDING: { description: 'It is not decided yet.' },
    PAID: { description: 'It was charged.' },
    DECLINED: { description: 'Every method was declined.' },
    AUTHENTICATION_REQUIRED: { description: 'The bank asks for the holder: a link to pay was mailed.' },
    PRICE_ABOVE_CEILING: { description: 'It costs more than may be charged: nothing was.' },
    NOT_RENEWABLE: { description: 'It could not be ordered: nothing was charged.' },
    NO_METHOD: { description: 'There was nothing to charge it to.' },
  },
});

export enum AutoRenewRiskLevel {
  NONE = 'NONE',
  LOW = 'LOW',
  HIGH = 'HIGH',
}
registerEnumType(AutoRenewRiskLevel, {
  name: 'AutoRenewRiskLevel',
  description: 'How likely an automatic renewal is to fail.',
  valuesConfig: {
    NONE: { description: 'Nothing speaks against it.' },
    LOW: { description: 'Something is wrong, and another method can still be charged.' },
    HIGH: { description: 'As things stand it fails.' },
  },
});

export enum AutoRenewRiskCode {
  NO_METHOD = 'NO_METHOD',
  PRICE_ABOVE_CEILING = 'PRICE_ABOVE_CEILING',
  METHOD_EXPIRES = 'METHOD_EXPIRES',
  LAST_CHARGE_DECLINED = 'LAST_CHARGE_DECLINED',
}
registerEnumType(AutoRenewRiskCode, {
  name: 'AutoRenewRiskCode',
  description: 'What might make the charge of an automatic renewal fail.',
  valuesConfig: {
    NO_METHOD: { description: 'There is nothing to charge it to.' },
    PRICE_ABOVE_CEILING: { description: 'It costs more than may be charged.' },
    METHOD_EXPIRES: { description: 'A card ends before it is charged.' },
    LAST_CHARGE_DECLINED: { description: 'A method was declined when it was charged last.' },
  },
});
