// Everything Pathway needs in one resource group, with no secret in it: the app's own identity is its key to each part, also
// to the vault, where the key of the index of names is.
// A container app, not an App Service: liveness and readiness are asked apart, and what runs is the image that was tried.

@description('The environment: part of every name.')
@allowed(['live', 'test'])
param environmentName string

@description('The tag of the image in the registry, as given to "az acr build".')
param imageTag string

@description('Tenants whose people may use Pathway, beside the one it runs in.')
param otherTenants string[] = []

@description('Who keeps the people register at first: object ids of accounts in Entra.')
@minLength(1)
param administrators string[]

@description('The name people see in Teams.')
@maxLength(42)
param botName string = 'Pathway'

@description('Spread over the zones of the region, which must have them. Cannot be changed afterwards.')
param zoneRedundant bool = true

@description('Addresses of the virtual network: a /24 that nothing it will be joined to uses.')
param addressPrefix string = '10.90.0.0/24'

@description('How much is logged: debug, info, warn, error or silent.')
@allowed(['debug', 'info', 'warn', 'error', 'silent'])
param logLevel string = 'info'

@description('Where traces and metrics are sent: an OTLP/HTTP receiver that asks for no secret, such as http://otel-collector. Empty: nowhere.')
param otlpEndpoint string = ''

@description('Who hears that Pathway is down or that something waits: an address that somebody reads every day.')
@minLength(6)
param alertEmail string

@description('Set it only after a restore, to the name of the restored account.')
param cosmosAccountName string = 'cosmos-pathway-${environmentName}-${uniqueString(resourceGroup().id)}'

param location string = resourceGroup().location

var suffix = 'pathway-${environmentName}'
var pullRole = '7f951dda-4ed3-4680-a7ca-43fe172d538d' // AcrPull: may read images, and nothing else.
var secretsRole = '4633458b-17de-408a-b875-0445c86b69e6' // Key Vault Secrets User: may read secrets, and change none.

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${suffix}'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' existing = {
  name: 'crpathway${environmentName}${uniqueString(resourceGroup().id)}'
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullRole)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pullRole)
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv-pathway-${uniqueString(resourceGroup().id)}'
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsRole)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsRole)
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    suffix: suffix
    location: location
    addressPrefix: addressPrefix
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    accountName: cosmosAccountName
    location: location
    zoneRedundant: zoneRedundant
    principalId: identity.properties.principalId
    subnetId: network.outputs.endpointsSubnetId
    dnsZoneId: network.outputs.dnsZoneId
  }
}

module witness 'modules/witness.bicep' = {
  name: 'witness'
  params: {
    accountName: take('stwit${environmentName}${uniqueString(resourceGroup().id)}', 24)
    suffix: suffix
    location: location
    principalId: identity.properties.principalId
    subnetId: network.outputs.endpointsSubnetId
    networkId: network.outputs.networkId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    suffix: suffix
    location: location
    zoneRedundant: zoneRedundant
    subnetId: network.outputs.appsSubnetId
    identityId: identity.id
    clientId: identity.properties.clientId
    registryServer: registry.properties.loginServer
    imageTag: imageTag
    otherTenants: otherTenants
    administrators: administrators
    cosmosEndpoint: store.outputs.endpoint
    cosmosDatabase: store.outputs.database
    witnessContainer: witness.outputs.container
    nameIndexKeyUrl: '${vault.properties.vaultUri}secrets/name-index-key'
    logLevel: logLevel
    otlpEndpoint: otlpEndpoint
    environmentName: environmentName
  }
  dependsOn: [
    mayPull
    mayRead
  ]
}

module watching 'modules/watching.bicep' = {
  name: 'watching'
  params: {
    suffix: suffix
    location: location
    domain: app.outputs.domain
    workspaceId: app.outputs.workspaceId
    containerAppName: app.outputs.name
    cosmosAccountName: cosmosAccountName
    principalId: identity.properties.principalId
    alertEmail: alertEmail
  }
  dependsOn: [
    store
  ]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${suffix}-${uniqueString(resourceGroup().id)}'
    displayName: botName
    domain: app.outputs.domain
    identityId: identity.id
    clientId: identity.properties.clientId
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = app.outputs.domain
output CONTAINER_APP_NAME string = app.outputs.name
output COSMOS_ACCOUNT string = cosmosAccountName
