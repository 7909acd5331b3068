import { oneOf, setOf } from '../../rule/fact.js';
import { needed, signature } from '../../rule/signature.js';
import { FINDINGS, facts } from './facts.js';

/** What does the decision tree find? */
export const troubleshootingTree = signature({
  id: 'broadworks.troubleshooting.tree',
  facts: {
    symptom: needed(facts.symptom),
    configChangedBefore: needed(facts.configChangedBefore),
    provisioningUrlReachable: needed(facts.provisioningUrlReachable),
    provisioningCredentialsCorrect: needed(facts.provisioningCredentialsCorrect),
    provisioningAccountExists: needed(facts.provisioningAccountExists),
    isFirstCluster: needed(facts.isFirstCluster),
    failingCheckIsMtls: needed(facts.failingCheckIsMtls),
    interfacesPublic: needed(facts.interfacesPublic),
    portsCorrect: needed(facts.portsCorrect),
    urlsCorrect: needed(facts.urlsCorrect),
    urlEndsWithV2: needed(facts.urlEndsWithV2),
    firewallOpen: needed(facts.firewallOpen),
    rsaKeysShared: needed(facts.rsaKeysShared),
    authUrlInWebContainers: needed(facts.authUrlInWebContainers),
    cipherConfigEdited: needed(facts.cipherConfigEdited),
    cipherNamesIana: needed(facts.cipherNamesIana),
    authMode: needed(facts.authMode),
    webexClientCertsInTrustStore: needed(facts.webexClientCertsInTrustStore),
    clientCertsRequired: needed(facts.clientCertsRequired),
    callingIconPresent: needed(facts.callingIconPresent),
    phoneServiceShown: needed(facts.phoneServiceShown),
    ssoSignedIn: needed(facts.ssoSignedIn),
    affectsAllUsers: needed(facts.affectsAllUsers),
    mtlsConfigured: needed(facts.mtlsConfigured),
    trustAnchorInstalled: needed(facts.trustAnchorInstalled),
    serverCertificateValid: needed(facts.serverCertificateValid),
    clientPlatform: needed(facts.clientPlatform),
  },
  outputs: {
    finding: oneOf(FINDINGS),
    proven: setOf([
      'WEBEX_SERVICES_REACHED',
      'USER_AUTHENTICATED',
      'TOKEN_ISSUED',
      'REGISTERED_WITH_BROADWORKS',
    ]),
  },
});
