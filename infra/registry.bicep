// Where the image of Pathway and its one key are kept. Deployed first, because main.bicep runs the image, and the key is put there by hand.

@description('The environment: part of every name.')
@allowed(['live', 'test'])
param environmentName string

param location string = resourceGroup().location

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  // main.bicep finds it by the same name.
  name: 'crpathway${environmentName}${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    adminUserEnabled: false
  }
}

// What is in it is reached by those alone who have a role on it, and is kept for 90 days where somebody deletes it.
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  // main.bicep finds it by the same name.
  name: 'kv-pathway-${uniqueString(resourceGroup().id)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

output VAULT_NAME string = vault.name
output REGISTRY_NAME string = registry.name
