import { expect, inject, it } from 'vitest';
import { connectClient } from '../../temporal/connection.js';
import { startTemporal } from '../../temporal/server.js';
import { temporaryDirectory } from '../support/servers/directory.js';

it('loses nothing when its parent was killed and left it running', { timeout: 60_000 }, async () => {
  const reports: string[] = [];
  const options = {
    address: null,
    namespace: 'default',
    credentials: { tls: null },
    port: 0,
    uiPort: 0,
    dataDir: temporaryDirectory(),
    report: (message: string) => void reports.push(message),
  };

  const abandoned = await startTemporal(options);
  const before = await connectClient({ ...options, address: abandoned.address });
  await before.workflow.start('complaint', { workflowId: 'C-1', taskQueue: 'complaints' });
  await before.connection.close();

  await using service = await startTemporal(options);
  const after = await connectClient({ ...options, address: service.address });
  expect(reports).toContain('Ending the Temporal server that an earlier run left behind.');
  expect((await after.workflow.getHandle('C-1').describe()).status.name).toBe('RUNNING');
  const { config } = await after.connection.workflowService.describeNamespace({ namespace: 'default' });
  expect(config?.workflowExecutionRetentionTtl?.seconds?.toString()).toBe(String(365 * 86_400));
  expect((await fetch(service.uiUrl ?? '')).status).toBe(200);
  await after.connection.close();
});

it('says what to correct when the configured service has no such namespace', async () => {
  const options = {
    credentials: { tls: null },
    port: 0,
    uiPort: 0,
    dataDir: '/no/such/directory',
    report: () => {},
  };
  const failure = startTemporal({ ...options, address: inject('temporalAddress'), namespace: 'absent' });
  await expect(failure).rejects.toThrow(
    /^Temporal at .* has no namespace absent: create it with `temporal operator namespace create --namespace absent .*`, or correct TEMPORAL_NAMESPACE\.$/,
  );
});
