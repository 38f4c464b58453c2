import { z } from 'zod';
import { choice, flag, nodeRefs, text, whole } from './fields';
import { defineKind } from './kind';
import { emitRds } from './rds-template';
import { oneSubnetPerZone } from './span';

const INSTANCE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html';

/** A relational database. */
export const rds = defineKind({
  id: 'rds',
  label: 'RDS database',
  short: 'RDS',
  group: 'data',
  keywords: ['database', 'PostgreSQL', 'MySQL', 'MariaDB', 'SQL Server', 'Oracle', 'SQL'],
  icon: 'rds',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html',
  placement: {
    in: ['vpc'],
    rule: 'CNT-04',
    why: 'A database stands in a VPC; its subnet group has subnets in two zones.',
  },
  width: 112,
  spans: 'subnets',
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'db',
  // It cannot be turned on later without a new database.
  starts: { encrypted: true },
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    engine: choice(['postgres', 'mysql', 'mariadb', 'sqlserver-ex', 'oracle-se2'], 'postgres', {
      title: 'Engine',
      help: 'A change replaces the database.',
      docs: INSTANCE,
    }),
    engineVersion: text({
      title: 'Version',
      help: "Empty: AWS's default of the engine.",
      placeholder: 'Default',
      docs: INSTANCE,
      mono: true,
    }),
    instanceClass: text(
      {
        title: 'Instance class',
        help: 'CPU and memory.',
        docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html',
        mono: true,
        required: true,
      },
      'db.t4g.medium',
    ),
    storage: whole(20, {
      title: 'Storage',
      help: 'It can grow later, not shrink.',
      unit: 'GiB',
      range: [20, 65536],
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html',
      mono: true,
    }),
    port: whole(5432, {
      title: 'Port',
      help: 'PostgreSQL 5432, MySQL and MariaDB 3306, SQL Server 1433, Oracle 1521.',
      range: [1150, 65535],
      docs: INSTANCE,
      mono: true,
    }),
    multiAz: flag(false, {
      title: 'Multi-AZ',
      help: 'A standby in another zone takes over.',
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
    }),
    encrypted: flag(false, {
      title: 'Encrypted',
      help: 'Storage is encrypted with a key of KMS; a change replaces the database.',
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    }),
    publiclyAccessible: flag(false, {
      title: 'Public address',
      help: 'Its name resolves to a public address outside the VPC.',
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    }),
    username: text(
      {
        title: 'User name',
        help: 'Of the administrator; Secrets Manager keeps the password.',
        docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
        mono: true,
        required: true,
      },
      'dbadmin',
    ),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets of its subnet group, in at least two zones.',
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "None means the VPC's default group.",
      docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
    }),
  }),
  summary: (props) => props.engine,
  emit: emitRds,
});
