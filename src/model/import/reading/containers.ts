import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ReadContext } from '../reader';

/** The container of a task that others send requests to: the one a load balancer names, else the first with a port. */
export function servingContainer(read: ReadContext, service: CfnMap, task: CfnMap): CfnMap {
  const containers = read.list(task.ContainerDefinitions).items.map((item) => read.map(item));
  const named = read.text(loadBalancerOf(read, service).ContainerName);
  const isNamed = ({ Name }: CfnMap) => {
    const name = read.text(Name);
    return name.known && named.known && name.value === named.value;
  };
  return (
    containers.find(isNamed) ?? containers.find(({ PortMappings }) => PortMappings !== undefined) ?? containers[0] ?? {}
  );
}

/** Port on which a container of the service is reached. */
export function containerPort(read: ReadContext, service: CfnMap, container: CfnMap): CfnValue | undefined {
  const [mapping] = read.list(container.PortMappings).items;
  return loadBalancerOf(read, service).ContainerPort ?? read.map(mapping).ContainerPort;
}

/** CPU units or MiB: `0.25 vCPU` and `1 GB` are written for people. */
export function amountOf(read: ReadContext, value: CfnValue | undefined): CfnValue | undefined {
  const text = read.text(value);
  const [, amount, unit] = (text.known && /^([\d.]+)\s*(vCPU|GB)$/i.exec(text.value)) || [];
  return unit === undefined ? value : Math.round(Number(amount) * 1024);
}

function loadBalancerOf(read: ReadContext, service: CfnMap): CfnMap {
  return read.map(read.list(service.LoadBalancers).items[0]);
}
