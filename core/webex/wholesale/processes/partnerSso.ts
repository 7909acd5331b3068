import type { ProcessDefinition } from '../../../process/definition.js';
import { needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { partnerSsoMachine } from './partnerSsoMachine.js';

/** A partner's own sign-in for the users of its new customers. */
export const partnerSso: ProcessDefinition = {
  id: 'wholesale.partnerSso',
  title: "Set up the partner's own sign-in",
  edition: 'wholesale',
  machine: partnerSsoMachine,
  facts: {
    templateAuthMode: needed(f.templateAuthMode),
    name: optional(f.idpName),
    clientId: optional(f.clientId),
    clientSecret: optional(f.clientSecret),
    scopes: optional(f.scopes),
    authorizationEndpoint: optional(f.authorizationEndpoint),
    tokenEndpoint: optional(f.tokenEndpoint),
    discoveryEndpoint: optional(f.discoveryEndpoint),
    userInfoEndpoint: optional(f.userInfoEndpoint),
    keySetEndpoint: optional(f.keySetEndpoint),
    partnerOrgId: optional(f.partnerOrgId),
    existingIdpNames: needed(f.existingIdpNames),
  },
  events: {
    SUBMIT_TAC_REQUEST: { title: 'The partner makes a request to support', payload: {} },
    TAC_RETURNS_REDIRECT_URI: { title: 'Support answers with the redirect URI', payload: {} },
    TAC_SUPPLIES_METADATA: { title: 'Support supplies the metadata', payload: {} },
    CONFIGURE_PROVIDER: { title: 'The partner configures its identity provider', payload: {} },
    CREATE_TEMPLATE: { title: 'The partner creates a template with the sign-in', payload: {} },
    CREATE_USER: { title: 'The partner creates a user in a new organization', payload: {} },
    VERIFY_SIGN_IN: { title: 'The user signs in', payload: {} },
  },
  asks: { 'wholesale.sso.oidcValidate': {} },
  switches: {},
  handovers: {},
  exploration: { changing: ['scopes'], counters: {}, rests: ['notConfigured'] },
};
