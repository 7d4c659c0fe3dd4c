export { fingerprintOf, isIssuedBy, issueCertificate, newKeyPair, partsOf, type KeyPair } from './certificate.js';
export { readSignedData, sha256, signedData, type CmsSigner } from './cms.js';
export { checkDocument, signDocument, type CheckedSignature, type SignatureFault } from './document-signature.js';
export { placeOf, signedParts, withRange, withSignature } from './placing.js';
