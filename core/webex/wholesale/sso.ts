import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { AUTH_MODES, facts } from './facts.js';

/** Which sign-in holds for an organization. */
export const ssoApplicability = signature({
  id: 'wholesale.sso.applicability',
  facts: {
    orgIsNew: needed(facts.orgIsNew),
    templateAuthMode: needed(facts.templateAuthMode),
    existingAuthMode: needed(facts.existingAuthMode),
    userSide: defaulted(facts.userSide),
  },
  outputs: {
    effectiveAuthMode: oneOf(AUTH_MODES),
    authSource: oneOf(['TEMPLATE', 'EXISTING_ORG', 'PARTNER_RELATIONSHIP']),
    tacTicketPossible: boolean(),
  },
});

/** Whether a request to register OpenID Connect is valid. */
export const ssoOidcValidate = signature({
  id: 'wholesale.sso.oidcValidate',
  facts: {
    name: optional(facts.idpName),
    clientId: optional(facts.clientId),
    clientSecret: optional(facts.clientSecret),
    scopes: optional(facts.scopes),
    authorizationEndpoint: optional(facts.authorizationEndpoint),
    tokenEndpoint: optional(facts.tokenEndpoint),
    discoveryEndpoint: optional(facts.discoveryEndpoint),
    userInfoEndpoint: optional(facts.userInfoEndpoint),
    keySetEndpoint: optional(facts.keySetEndpoint),
    partnerOrgId: optional(facts.partnerOrgId),
    existingIdpNames: needed(facts.existingIdpNames),
  },
  outputs: {
    valid: boolean(),
    violations: setOf([
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_BAD_CHARACTER',
      'NAME_NOT_UNIQUE',
      'CLIENT_ID_MISSING',
      'CLIENT_SECRET_MISSING',
      'SCOPES_MISSING',
      'SCOPE_OPENID_MISSING',
      'SCOPE_EMAIL_MISSING',
      'AUTHORIZATION_ENDPOINT_REQUIRED',
      'TOKEN_ENDPOINT_REQUIRED',
      'PARTNER_ORG_ID_MISSING',
      'BAD_URL',
      'OIDC_NOT_AVAILABLE',
    ]),
  },
});
