// Everything Doorstep remembers: one table, no keys, no blobs, reachable from the network alone.
param name string
param location string
param tags object
param principalId string
param subnetId string
param dnsZoneId string
param operatorAddresses array
param workspaceId string

// Three buildings in London and a copy in Cardiff; UK West has one building only.
var redundancy = location == 'uksouth' ? 'Standard_GZRS' : 'Standard_GRS'
var storageTableDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    publicNetworkAccess: empty(operatorAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      ipRules: [for address in operatorAddresses: { value: address, action: 'Allow' }]
    }
  }

  resource tables 'tableServices' = {
    name: 'default'

    // src/store/tables.ts names it.
    resource doorstep 'tables' = { name: 'doorstep' }
  }
}

// The account holds this table and nothing else, and the service makes the table at start when it is missing.
resource mayReadAndWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, storageTableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: storageTableDataContributor
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2023-11-01' = {
  name: '${name}-tables'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: 'tables'
        properties: {
          privateLinkServiceId: account.id
          groupIds: ['table']
        }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: 'table', properties: { privateDnsZoneId: dnsZoneId } }]
    }
  }
}

// Tables cannot be undeleted.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Open visits live here.'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: account::tables
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageDelete', enabled: true }
    ]
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

output name string = account.name
output tablesEndpoint string = account.properties.primaryEndpoints.table
