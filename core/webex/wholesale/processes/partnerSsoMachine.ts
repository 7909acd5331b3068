import type { Guard } from '../../../process/guard.js';
import { cites, defineMachine, effect, when } from '../../../process/machine.js';

const VALIDATE = 'wholesale.sso.oidcValidate';
// The partner chooses freely what to set up: no decision is asked about it.
const mode = (is: string): Guard => ({ fact: 'templateAuthMode', is });
const requestIs = (valid: boolean) =>
  when({
    all: [mode('PARTNER_OIDC'), { answer: [VALIDATE, 'valid'], is: valid }],
  });
// Before P-1.27 support made the trust with a SAML provider, too.
const samlBySupport: Guard = { all: [mode('PARTNER_SAML'), { inForce: { until: 'P-1.27' } }] };
const oidc = when(mode('PARTNER_OIDC'));

const bothWays = [cites('WS-SSO-05', 'WS-SSO-06')];

/** SC-SSO: a partner's own sign-in, from the identity provider to the first user. */
export const partnerSsoMachine = defineMachine({
  id: 'wholesale.partnerSso',
  initial: 'notConfigured',
  context: {},
  states: {
    notConfigured: {
      tags: 'waiting',
      description: 'the identity provider is not connected',
      on: {
        CONFIGURE_PROVIDER: {
          target: 'providerConfigured',
          guard: when({ all: [mode('PARTNER_SAML'), { inForce: { from: 'P-1.27' } }] }),
          actions: [cites('WS-SSO-05'), effect('UPLOAD_METADATA')],
        },
        SUBMIT_TAC_REQUEST: [
          {
            target: 'requestSubmitted',
            guard: requestIs(true),
            actions: [cites('WS-SSO-06'), effect('OPEN_TAC_REQUEST')],
          },
          {
            guard: requestIs(false),
            actions: [cites('WS-SSO-14'), effect('LIST_VIOLATIONS')],
          },
          {
            target: 'requestSubmitted',
            guard: when(samlBySupport),
            actions: [cites('H-SSO-01'), effect('OPEN_TAC_REQUEST')],
          },
        ],
      },
    },
    requestSubmitted: {
      tags: 'waiting',
      description: 'support works on the request',
      on: {
        TAC_RETURNS_REDIRECT_URI: {
          target: 'redirectUriReturned',
          guard: oidc,
          actions: [cites('WS-SSO-06')],
        },
        TAC_SUPPLIES_METADATA: {
          target: 'metadataSupplied',
          guard: when(samlBySupport),
          actions: [cites('H-SSO-01')],
        },
      },
    },
    redirectUriReturned: {
      tags: 'waiting',
      description: 'support has answered with the redirect URI',
      on: {
        CONFIGURE_PROVIDER: {
          target: 'providerConfigured',
          actions: [cites('WS-SSO-06'), effect('SET_REDIRECT_URI')],
        },
      },
    },
    metadataSupplied: {
      tags: 'waiting',
      description: 'support has supplied the metadata',
      on: {
        CONFIGURE_PROVIDER: {
          target: 'providerConfigured',
          actions: [cites('H-SSO-01'), effect('UPLOAD_METADATA')],
        },
      },
    },
    providerConfigured: {
      tags: 'waiting',
      description: 'the identity provider is connected',
      on: { CREATE_TEMPLATE: { target: 'templateReady', actions: bothWays } },
    },
    templateReady: {
      tags: 'waiting',
      description: 'a template uses the sign-in',
      on: { CREATE_USER: { target: 'userCreated', actions: bothWays } },
    },
    userCreated: {
      tags: 'waiting',
      description: 'a user of a new organization exists',
      on: { VERIFY_SIGN_IN: { target: 'verified', actions: bothWays } },
    },
    verified: { type: 'final', description: 'the user signs in at the partner' },
  },
});
