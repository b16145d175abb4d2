/** Whose time stamps are believed: the certificates in the file that SEAL_TSA_CA_FILE names. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Fault, reason } from '../finding.js';

/** The file as it is (PEM); throws a Fault where it holds no certificate. */
export async function readAuthority(file: string): Promise<string> {
  try {
    const pem = await readFile(file, 'utf8');
    new X509Certificate(pem);
    return pem;
  } catch (error) {
    throw new Fault(
      `SEAL_TSA_CA_FILE ${file} holds no certificate in PEM (${reason(error)}): name that of the authority behind SEAL_TSA_URL, or unset both.`,
    );
  }
}
