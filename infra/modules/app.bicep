// The bot itself, two of it at least, and where its log goes.

param suffix string
param location string
param zoneRedundant bool
param subnetId string
param identityId string
param clientId string
param registryServer string
param imageTag string
param otherTenants string[]
param administrators string[]
param cosmosEndpoint string
param cosmosDatabase string
param witnessContainer string
param nameIndexKeyUrl string
param logLevel string
param otlpEndpoint string
param environmentName string

var name = 'ca-${suffix}'
var port = 3978
var domain = '${name}.${appsEnvironment.properties.defaultDomain}'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${suffix}'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 90
    features: {
      disableLocalAuth: true
    }
  }
}

resource appsEnvironment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: 'cae-${suffix}'
  location: location
  properties: {
    // By way of Azure Monitor, because the other way needs the workspace's key.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    zoneRedundant: zoneRedundant
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-${workspace.name}'
  scope: appsEnvironment
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: appsEnvironment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        transport: 'http'
        targetPort: port
      }
      secrets: [
        {
          name: 'name-index-key'
          keyVaultUrl: nameIndexKeyUrl
          identity: identityId
        }
      ]
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'pathway'
          image: '${registryServer}/pathway:${imageTag}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            { name: 'PORT', value: string(port) }
            { name: 'PUBLIC_URL', value: 'https://${domain}' }
            { name: 'MICROSOFT_APP_ID', value: clientId }
            { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
            { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'ALLOWED_TENANTS', value: join(union([tenant().tenantId], otherTenants), ',') }
            { name: 'STORE', value: 'cosmos' }
            { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
            { name: 'COSMOS_DATABASE', value: cosmosDatabase }
            { name: 'WITNESS_CONTAINER', value: witnessContainer }
            { name: 'NAME_INDEX_KEY', secretRef: 'name-index-key' }
            { name: 'AZURE_CLIENT_ID', value: clientId } // Which identity opens the store.
            { name: 'ADMINISTRATORS', value: join(administrators, ',') }
            { name: 'LOG_LEVEL', value: logLevel }
            { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpEndpoint }
            { name: 'OTEL_RESOURCE_ATTRIBUTES', value: 'deployment.environment.name=${environmentName}' }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 6 // Each part it asks may take five.
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 4
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '20'
              }
            }
          }
        ]
      }
      terminationGracePeriodSeconds: 30
    }
  }
}

output workspaceId string = workspace.id
output name string = app.name
output domain string = app.properties.configuration.ingress.fqdn
